@NullMarked
package fr.solidrnet.ingestion.privacy;

import org.jspecify.annotations.NullMarked;
