/** Results as a table, CSV, JSON, Markdown, Excel or Parquet. */
@NullMarked
package fr.solidrnet.app.sql.output;

import org.jspecify.annotations.NullMarked;
