-- Twenty-four months of a plausible programme: packs hold together (months, sums, splits), the other figures only look so.
create table definitions as
select
    ordre, code, libelle, definition, unite, decimales, theme,
    string_split(periodes, '|') as periodes,
    coalesce(string_split(decoupages, '|'), []) as decoupages
from read_csv('{resources}/definitions.csv', delim = ';', header = true);

create table modalites as
select decoupage, modalite::varchar as modalite, libelle, ordre::integer as ordre
from read_csv('{resources}/modalites.csv', delim = ';', header = true, types = {'modalite': 'VARCHAR'});

create table mois as
select
    strftime(jour, '%Y-%m') as mois,
    year(jour) as annee,
    rang
from (
    select rang, (date '2024-11-01' + to_months(rang::integer))::date as jour
    from range(24) as rangs (rang)
);

create table packs as
select
    mois.mois,
    mois.annee,
    mois.rang,
    c.modalite as categorie,
    e.modalite as epci,
    case
        when mois.rang < 0 then 20 + e.ordre + c.ordre
        when mois.mois like '%-08' then 0
        else (mois.rang * 7 + c.ordre * 13 + e.ordre * 29) % (4 + mois.rang * 5 % 7) // (1 + c.ordre // 3)
    end::bigint as n
from (select * from mois union all select '2024-10', 2024, -1) as mois
cross join (select * from modalites where decoupage = 'categorie') as c
cross join (select * from modalites where decoupage = 'epci') as e;

create table axes_packs as
select mois, annee, rang, '' as decoupage, '' as modalite, n from packs
union all select mois, annee, rang, 'categorie', categorie, n from packs
union all select mois, annee, rang, 'epci', epci, n from packs
union all select mois, annee, rang, 'categorie x epci', categorie || ' x ' || epci, n from packs;

create table valeurs_packs as
select m.mois, 'packs_attribues' as code, p.periode, a.decoupage, a.modalite, sum(a.n)::double as valeur
from mois as m
cross join (values ('mois'), ('annee'), ('cumul')) as p (periode)
inner join axes_packs as a
    on a.rang <= m.rang
    and (p.periode <> 'mois' or a.rang = m.rang)
    and (p.periode <> 'annee' or a.annee = m.annee)
group by all;

create table indicateurs as
select mois, code, periode, decoupage, modalite, valeur, null::double as numerateur, null::double as denominateur
from valeurs_packs
union all
select mois, 'objectif_packs', 'cumul', '', '', valeur / 50, valeur, 5000
from valeurs_packs
where periode = 'cumul' and decoupage = ''
union all
select mois, 'packs_en_service', 'cumul', decoupage, modalite, valeur - floor(valeur * 0.03), null, null
from valeurs_packs
where periode = 'cumul' and decoupage in ('', 'categorie', 'epci')
union all
select mois, 'lignes_rejetees', 'mois', '', '', 37 + rang, 37 + rang, 4100 + rang
from mois
union all
select
    m.mois,
    d.code,
    p.periode,
    coalesce(a.decoupage, ''),
    coalesce(a.modalite, ''),
    case
        when d.unite = '%' then 100.0 * (5 + (m.rang + d.ordre) % 11) / 17
        when d.unite = '0..1' then 0.4 + m.rang / 300
        else (20 + (m.rang * 7 + d.ordre * 31 + coalesce(a.ordre, 0) * 11) % 97) * (1 + d.ordre % 3)
            * case p.periode when 'mois' then 1 when 'annee' then 9 else 21 end
    end,
    case when d.unite = '%' then 5 + (m.rang + d.ordre) % 11 end,
    case when d.unite = '%' then 17 end
from mois as m
cross join definitions as d
cross join unnest(d.periodes) as p (periode)
cross join (
    select null as decoupage, null as modalite, null as ordre
    union all select decoupage, modalite, ordre from modalites
) as a
where d.code not in ('packs_attribues', 'objectif_packs', 'packs_en_service', 'lignes_rejetees')
    and (a.decoupage is null or list_contains(d.decoupages, a.decoupage));

create table comptes as
select * from (
    values
    ('2026-10-31', 'packs.csv', 'packs', 'CHARGE'),
    ('2026-10-31', 'attributions.csv', 'attributions', 'CHARGE'),
    ('2026-10-31', 'sessions.csv', 'sessions', 'RETENU')
) as comptes (livraison, fichier, nom_table, statut);

create table dictionnaire as
select * from (
    values
    (1, 'courant.packs', 'pack_id', 'Identifiant du pack', 'Donné par l’atelier.', 'string', '', 'aucune'),
    (2, 'courant.packs', 'date_composition', 'Date de composition', 'Jour où le pack est composé.', 'date', '', 'aucune'),
    (3, 'mart.attributions', 'delai_jours', 'Délai', 'Jours de la demande à l’attribution.', 'integer', 'jours', 'aucune')
) as dictionnaire (ordre, nom_table, colonne, titre, description, type, unite, sensibilite);
