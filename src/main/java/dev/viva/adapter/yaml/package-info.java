/** The bank as YAML files, bundled or a folder of a team. */
@NullMarked
package dev.viva.adapter.yaml;

import org.jspecify.annotations.NullMarked;
