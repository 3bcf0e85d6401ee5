@NullMarked
package fr.solidrnet.ingestion.reading;

import org.jspecify.annotations.NullMarked;
