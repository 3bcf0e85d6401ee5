/** The frozen figures of an edition, as read from its files. */
@NullMarked
package fr.solidrnet.reports.figures;

import org.jspecify.annotations.NullMarked;
