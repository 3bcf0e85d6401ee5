/** From a frozen edition to the files that are published, and from nothing else. */
@NullMarked
package fr.solidrnet.reports;

import org.jspecify.annotations.NullMarked;
