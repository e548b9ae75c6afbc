/** What is believed about a person: one general ability and fifteen ways to differ from it, from partial credit. */
@NullMarked
package dev.viva.ability.model;

import org.jspecify.annotations.NullMarked;
