/** Accounts by e-mail address and password, and the tokens they are exchanged for. */
@NullMarked
package dev.rapport.profile.account;

import org.jspecify.annotations.NullMarked;
