//! SQL literals in queries. Diesel sends a constant as a parameter. A generic plan does not know the parameter's value,
//! and so cannot use a partial index.

use std::marker::PhantomData;

use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, TypedExpressionType, ValidGrouping, is_aggregate,
};
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::SingleValue;

/// An expression of this SQL type. Its text is a part of the program, so the statement can be prepared.
#[derive(Debug)]
pub(crate) struct SqlLiteral<ST> {
    sql: &'static str,
    _type: PhantomData<ST>,
}

impl<ST> SqlLiteral<ST> {
    /// Creates the expression from SQL. Column names must be qualified with their tables.
    pub(crate) const fn new(sql: &'static str) -> Self {
        Self {
            sql,
            _type: PhantomData,
        }
    }
}

impl<ST: SingleValue + TypedExpressionType> Expression for SqlLiteral<ST> {
    type SqlType = ST;
}

impl<ST, QS> AppearsOnTable<QS> for SqlLiteral<ST> where Self: Expression {}

impl<ST, QS> SelectableExpression<QS> for SqlLiteral<ST> where Self: AppearsOnTable<QS> {}

impl<ST> ValidGrouping<()> for SqlLiteral<ST> {
    type IsAggregate = is_aggregate::Never;
}

impl<ST> QueryId for SqlLiteral<ST> {
    type QueryId = ();
    // Queries are told apart by their text, not by this type.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST> QueryFragment<Pg> for SqlLiteral<ST> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(self.sql);
        Ok(())
    }
}
