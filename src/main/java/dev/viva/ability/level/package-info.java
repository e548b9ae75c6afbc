/** Where somebody stands on the five levels people know, with how sure that is. */
@NullMarked
package dev.viva.ability.level;

import org.jspecify.annotations.NullMarked;
