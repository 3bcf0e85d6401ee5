/** Data files written column by column, from values that are already gathered so. */
@NullMarked
package fr.solidrnet.warehouse.storage.column;

import org.jspecify.annotations.NullMarked;
