-- grain: one commune and one export row that its coverage comes from: the commune, each allocation
-- cle: code_insee
select code_insee, 'communes' as nom_table, code_insee as identifiant, livraison, date_livraison, fichier, ligne
from courant.communes
union all
select
    lignes.code_insee,
    'attributions' as nom_table,
    attributions.attribution_id as identifiant,
    attributions.livraison,
    attributions.date_livraison,
    attributions.fichier,
    attributions.ligne
from edition
inner join mart.attributions as lignes on lignes.date_attribution <= edition.fin
inner join courant.attributions as attributions on attributions.attribution_id = lignes.attribution_id
