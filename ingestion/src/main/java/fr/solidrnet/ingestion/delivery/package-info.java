@NullMarked
package fr.solidrnet.ingestion.delivery;

import org.jspecify.annotations.NullMarked;
