/** The interactive shell. */
@NullMarked
package fr.solidrnet.app.sql.shell;

import org.jspecify.annotations.NullMarked;
