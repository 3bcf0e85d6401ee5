/** What {@code explain} and {@code verify} print: French text, tables, files. */
@NullMarked
package fr.solidrnet.app.explain;

import org.jspecify.annotations.NullMarked;
