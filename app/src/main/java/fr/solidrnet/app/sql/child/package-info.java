/** The process that runs analysts' SQL: read-only, within limits, and gone when its parent is. */
@NullMarked
package fr.solidrnet.app.sql.child;

import org.jspecify.annotations.NullMarked;
