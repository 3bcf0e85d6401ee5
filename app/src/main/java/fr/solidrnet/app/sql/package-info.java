/** Analysts' SQL: a process of its own runs what passed the gate, this one shows and exports what it answers. */
@NullMarked
package fr.solidrnet.app.sql;

import org.jspecify.annotations.NullMarked;
