@NullMarked
package fr.solidrnet.ingestion.format;

import org.jspecify.annotations.NullMarked;
