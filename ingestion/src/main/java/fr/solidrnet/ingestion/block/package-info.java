/** Checked rows on their way into the warehouse, column by column and without an object a cell. */
@NullMarked
package fr.solidrnet.ingestion.block;

import org.jspecify.annotations.NullMarked;
