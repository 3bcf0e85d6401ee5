@NullMarked
package fr.solidrnet.ingestion.quarantine;

import org.jspecify.annotations.NullMarked;
