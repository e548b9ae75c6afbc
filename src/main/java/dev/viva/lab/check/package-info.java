/** A second way to the answer of every numeric template, one class for each topic. */
@NullMarked
package dev.viva.lab.check;

import org.jspecify.annotations.NullMarked;
