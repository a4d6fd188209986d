//! SQL that is written out in a query. diesel would send a constant as a parameter, of which a plan that is made once
//! for all values cannot know that it fits a partial index.

use std::marker::PhantomData;

use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, TypedExpressionType, ValidGrouping, is_aggregate,
};
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::SingleValue;

/// An expression of this SQL type. Its text is part of the program, so that the statement can be prepared.
#[derive(Debug)]
pub(crate) struct Fixed<ST> {
    sql: &'static str,
    _type: PhantomData<ST>,
}

impl<ST> Fixed<ST> {
    /// The expression that this SQL says, with the names of its tables before those of its columns.
    pub(crate) const fn new(sql: &'static str) -> Self {
        Self {
            sql,
            _type: PhantomData,
        }
    }
}

impl<ST: SingleValue + TypedExpressionType> Expression for Fixed<ST> {
    type SqlType = ST;
}

impl<ST, QS> AppearsOnTable<QS> for Fixed<ST> where Self: Expression {}

impl<ST, QS> SelectableExpression<QS> for Fixed<ST> where Self: AppearsOnTable<QS> {}

impl<ST> ValidGrouping<()> for Fixed<ST> {
    type IsAggregate = is_aggregate::Never;
}

impl<ST> QueryId for Fixed<ST> {
    type QueryId = ();
    // The text tells queries apart, and not the type.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST> QueryFragment<Pg> for Fixed<ST> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(self.sql);
        Ok(())
    }
}
