/** Experiments: what the theory says, shown by computing it, with the conditions under which it counts as shown. */
@NullMarked
package dev.viva.lab.experiment;

import org.jspecify.annotations.NullMarked;
