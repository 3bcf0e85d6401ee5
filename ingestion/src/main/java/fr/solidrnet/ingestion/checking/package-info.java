@NullMarked
package fr.solidrnet.ingestion.checking;

import org.jspecify.annotations.NullMarked;
