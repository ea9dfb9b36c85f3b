/** What every service needs and no domain has, as Spring Boot auto-configuration. */
@NullMarked
package dev.rapport.chassis;

import org.jspecify.annotations.NullMarked;
