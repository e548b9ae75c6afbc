/** The second, independent way to every number: checks of templates, claims, experiments. Pure: chance comes as a seed. */
@NullMarked
package dev.viva.lab;

import org.jspecify.annotations.NullMarked;
