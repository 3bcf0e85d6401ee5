/** What a report is made of, whatever draws it: chapters, tables, pictures with their words. Values only. */
@NullMarked
package fr.solidrnet.reports.page;

import org.jspecify.annotations.NullMarked;
