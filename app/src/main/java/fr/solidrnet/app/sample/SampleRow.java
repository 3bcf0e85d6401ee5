package fr.solidrnet.app.sample;

import java.time.LocalDateTime;

/**
 * A row as it will be exported.
 *
 * @param cells canonical texts, in the order of the table's columns; empty where missing
 * @param born when the thing came to be: a row is counted once, in the first export after that
 * @param withdrawn whether the row withdraws its key
 */
record SampleRow(String[] cells, LocalDateTime born, boolean withdrawn) {}
