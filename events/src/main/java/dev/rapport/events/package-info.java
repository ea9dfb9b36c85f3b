/** The published language of Rapport: one record per event that travels on a topic, and what services show alike. */
@NullMarked
package dev.rapport.events;

import org.jspecify.annotations.NullMarked;
