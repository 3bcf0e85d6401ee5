/** What stands between a rendered file and its publication: a validator that is not ours. */
@NullMarked
package fr.solidrnet.reports.gate;

import org.jspecify.annotations.NullMarked;
