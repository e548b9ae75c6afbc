/** The bank and the library as YAML files; the bank bundled or a folder of a team. */
@NullMarked
package dev.viva.adapter.yaml;

import org.jspecify.annotations.NullMarked;
