@NullMarked
package fr.solidrnet.warehouse.finding;

import org.jspecify.annotations.NullMarked;
