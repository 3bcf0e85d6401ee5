package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.RowBlock;
import java.io.Serializable;

/**
 * Some checked rows of a file: the good ones, and what was found of all.
 *
 * @param block without rows where none is good
 */
record Batch(RowBlock block, RowCounts counts) implements Serializable {}
