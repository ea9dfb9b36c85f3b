/** The distributed system as processes of this machine, to be killed, frozen and started again. */
@NullMarked
package dev.rapport.acceptance.rig;

import org.jspecify.annotations.NullMarked;
