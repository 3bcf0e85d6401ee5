@NullMarked
package fr.solidrnet.ingestion.loading;

import org.jspecify.annotations.NullMarked;
