/** The workbook: one real table a sheet, numbers as numbers. */
@NullMarked
package fr.solidrnet.reports.workbook;

import org.jspecify.annotations.NullMarked;
