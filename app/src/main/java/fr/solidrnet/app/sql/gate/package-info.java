/** What may be run of what an analyst typed. */
@NullMarked
package fr.solidrnet.app.sql.gate;

import org.jspecify.annotations.NullMarked;
