//! A page that is a template: a framework compiles all that stands on it.

use serde_json::json;

use super::answers::gateway;
use super::{PAGE, Visits, expect, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

const MARK: &str = "{{constructor.constructor('window.ran=1')()}}{{7*6}}<b v-html=1 ng-init=window.ran=1>";
/// What is compiled, so that it is known that anything is.
const TEMPLATE: &str = "
    document.querySelector('main').insertAdjacentHTML('beforeend', '<p id=template>{{ 7 * 7 }}</p>');
    window.eval(more[0]);
";
const VUE: &str = "Vue.createApp({}).mount(document.body);";
const ANGULAR: &str = "angular.bootstrap(document.body, []);";

pub(super) fn add(visits: &mut Visits) {
    let frameworks =
        [("vue", visits.frameworks.vue.clone(), VUE), ("angular", visits.frameworks.angular.clone(), ANGULAR)];
    for (name, script, begin) in frameworks {
        let name = format!("hostile::what_an_order_says_is_no_template_of_{name}");
        visits.add(&name, async move |visitor| compiled(visitor, &script, begin).await);
    }
}

async fn compiled(visitor: &Visitor, framework: &str, begin: &str) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    let [_, order, _] = &gateway(MARK)[..] else { return Err("three answers".into()) };
    visitor.network_answers(200, &order.to_string()).await?;
    tag.set("order-id", "1").await?;
    tag.see_order("on_hold").await?;
    let none = "return document.documentElement.outerHTML.includes('{{')";
    expect(visitor.meanwhile(none).await? == false, || "the order stands where templates do".to_owned())?;
    visitor.acts(&[TEMPLATE, begin].concat(), vec![json!(framework)]).await?;
    visitor.see("#template", "49").await?;
    // Vue has made another.
    let tag = visitor.tag().await?;
    tag.see_order("on_hold").await?;
    tag.see(MARK).await?;
    expect(visitor.meanwhile(none).await? == false, || "the order stands where templates do".to_owned())?;
    let ran = visitor.meanwhile("return 'ran' in window").await?;
    expect(ran == false, || "a script of the order ran".to_owned())?;
    nothing(&look(&tag, "return [...inspected(tag), ...measured(), ...faults]", vec![]).await?)
}
