@NullMarked
package fr.solidrnet.warehouse.resource;

import org.jspecify.annotations.NullMarked;
