@NullMarked
package fr.solidrnet.ingestion;

import org.jspecify.annotations.NullMarked;
