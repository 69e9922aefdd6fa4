//! A page that is a template: Vue compiles all that stands on it.

use serde_json::json;

use super::answers::gateway;
use super::{PAGE, Visits, expect, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

const MARK: &str = "{{constructor.constructor('window.ran=1')()}}{{7*6}}<b v-html=1>";
const PAGE_AROUND: &str = "
    document.querySelector('main').insertAdjacentHTML('beforeend', '<p id=vue>{{ 7 * 7 }}</p>');
    window.eval(more[0]);
    Vue.createApp({}).mount(document.body);
";

pub(super) fn add(visits: &mut Visits) {
    let script = visits.vue.clone();
    visits.add("hostile::what_an_order_says_is_no_template_of_the_page", async move |visitor| {
        compiled(visitor, &script).await
    });
}

async fn compiled(visitor: &Visitor, vue: &str) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    let [_, order, _] = &gateway(MARK)[..] else { return Err("three answers".into()) };
    visitor.network_answers(200, &order.to_string()).await?;
    tag.set("order-id", "1").await?;
    tag.see_order("on_hold").await?;
    let none = "return document.documentElement.outerHTML.includes('{{')";
    expect(visitor.meanwhile(none).await? == false, || "the order stands where templates do".to_owned())?;
    visitor.acts(PAGE_AROUND, vec![json!(vue)]).await?;
    // It is another tag, which Vue has made.
    visitor.see("#vue", "49").await?;
    let tag = visitor.tag().await?;
    tag.see_order("on_hold").await?;
    tag.see(MARK).await?;
    expect(visitor.meanwhile(none).await? == false, || "the order stands where templates do".to_owned())?;
    let ran = visitor.meanwhile("return 'ran' in window").await?;
    expect(ran == false, || "a script of the order ran".to_owned())?;
    nothing(&look(&tag, "return [...inspected(tag), ...measured(), ...faults]", vec![]).await?)
}
