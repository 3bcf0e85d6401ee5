/** Databases as sources: what a query gives is put aside as a delivery, and goes the way of files from there. */
@NullMarked
package fr.solidrnet.ingestion.database;

import org.jspecify.annotations.NullMarked;
