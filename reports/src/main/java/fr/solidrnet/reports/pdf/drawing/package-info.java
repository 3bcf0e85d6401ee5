/** Charts and maps: what a drawing says, set as vectors and text in the report's own theme. */
@NullMarked
package fr.solidrnet.reports.pdf.drawing;

import org.jspecify.annotations.NullMarked;
