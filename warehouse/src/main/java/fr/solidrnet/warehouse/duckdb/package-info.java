@NullMarked
package fr.solidrnet.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
