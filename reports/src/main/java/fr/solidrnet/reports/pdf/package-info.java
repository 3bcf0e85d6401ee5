/** The PDF: templates filled, exported, and made the same on any day. */
@NullMarked
package fr.solidrnet.reports.pdf;

import org.jspecify.annotations.NullMarked;
