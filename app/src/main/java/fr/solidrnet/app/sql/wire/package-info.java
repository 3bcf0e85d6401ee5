/** What the asking process and the answering one say to each other through a pipe. */
@NullMarked
package fr.solidrnet.app.sql.wire;

import org.jspecify.annotations.NullMarked;
