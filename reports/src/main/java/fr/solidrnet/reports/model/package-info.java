/** What the outputs say, formatted once: PDF and workbook cannot disagree. */
@NullMarked
package fr.solidrnet.reports.model;

import org.jspecify.annotations.NullMarked;
