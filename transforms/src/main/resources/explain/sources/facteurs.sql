-- grain: one row of mart.facteurs and the export row that it comes from
-- cle: code
select
    code,
    'facteurs' as nom_table,
    code as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.facteurs
