-- grain: one row of mart.communes and the export row that it comes from
-- cle: code_insee
select
    code_insee,
    'communes' as nom_table,
    code_insee as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.communes
