// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateDialog.h"

#include "duty/kinds/TemplateLimits.h"
#include "models/Text.h"
#include "views/duty/DutyWords.h"
#include "views/duty/template/TemplateRowsEdit.h"
#include "views/duty/template/TemplateSheet.h"
#include "views/duty/template/TemplateWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using models::text;

namespace {
constexpr int templateFormWidth = 720;
constexpr int templateFormHeight = 420;

QDate templateDay(calendar::CivilDate date) { return {date.year(), date.month(), date.day()}; }
calendar::CivilDate templateCivil(const QDate &date) { return calendar::CivilDate::clamped(date.year(), date.month(), date.day()); }

QString templateTitle(const TemplateForm &form, bool isFirst)
{
    switch (form.wish.sort) {
    case duty::TemplateSort::Checklist: return isFirst ? TemplateDialog::tr("New checklist") : TemplateDialog::tr("New version of the checklist");
    case duty::TemplateSort::Phrases: return isFirst ? TemplateDialog::tr("New log phrases") : TemplateDialog::tr("New version of the log phrases");
    case duty::TemplateSort::Procedure: break;
    }
    return isFirst ? TemplateDialog::tr("New procedure") : TemplateDialog::tr("New version of the procedure");
}
} // namespace

TemplateDialog::TemplateDialog(const TemplateForm &form, const std::optional<duty::DutyTemplate> &before, const QStringList &names, QWidget *parent)
    : KeptDialog(templateTitle(form, !before), tr("Publish"), parent), m_form(form), m_before(before), m_names(names),
      m_turn(new SegmentedControl({{tr("Write")}, {tr("As it will stand")}})), m_turns(new QStackedWidget),
      m_name(new QLineEdit(text(form.wish.name))), m_from(new QDateEdit(templateDay(form.wish.from))),
      m_source(new QLineEdit(text(form.wish.source))), m_changes(new QLineEdit(text(form.wish.changes.value_or("")))),
      m_rows(new TemplateRowsEdit(form.wish.sort, form.wish.content)), m_preview(new TemplateSheet)
{
    new CharacterLimit(m_name, duty::bounds::TemplateName);
    new CharacterLimit(m_source, duty::bounds::TemplateSource);
    new CharacterLimit(m_changes, duty::bounds::TemplateChanges);
    auto *turn = rowLayout();
    m_turn->setCurrentIndex(0);
    turn->addWidget(m_turn);
    turn->addStretch();
    body()->addLayout(turn);
    auto *written = new QWidget;
    auto *column = columnLayout(written, {}, 12);
    auto *head = rowLayout(12);
    m_name->setReadOnly(before.has_value()); // the name is what its versions share
    head->addWidget(new FormField(tr("Name"), m_name), 2);
    m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_from->setCalendarPopup(true);
    m_from->setDateRange(QDate(1970, 1, 1), QDate(2100, 12, 31));
    head->addWidget(new FormField(tr("Holds from"), m_from), 1);
    column->addLayout(head);
    m_source->setPlaceholderText(tr("e.g. our own; after plan 2026-3 of the office"));
    column->addWidget(new FormField(tr("Source"), m_source));
    m_changes->setPlaceholderText(tr("e.g. reported within 20 minutes instead of 30"));
    column->addWidget(new FormField(tr("What is new"), m_changes));
    if (form.wish.sort == duty::TemplateSort::Procedure) {
        auto *sorts = new QWidget;
        auto *flow = new FlowLayout(8, sorts);
        const auto chosen = form.wish.content.matters.value_or(std::vector<duty::MatterSort>{});
        using enum duty::MatterSort;
        for (const auto sort : {Incident, FollowUp, Bulletin, ZeroReport, Equipment, Other}) {
            auto *box = new QCheckBox(DutyWords::matterSort(sort));
            box->setChecked(std::find(chosen.begin(), chosen.end(), sort) != chosen.end());
            connect(box, &QCheckBox::toggled, this, &TemplateDialog::check);
            flow->addWidget(box);
            m_matters << box;
        }
        column->addWidget(new FormField(tr("For open matters of the sort"), sorts));
        QStringList signs;
        for (const auto &sign : form.wish.content.signs.value_or(std::vector<std::string>{}))
            signs << text(sign);
        m_signs = new QLineEdit(signs.join(tr(", ")));
        new CharacterLimit(m_signs, duty::bounds::ProcedureSigns * (duty::bounds::ProcedureSign + 2));
        m_signs->setPlaceholderText(tr("words in a matter's title, parted by commas"));
        column->addWidget(new FormField(tr("Suggested where the title says"), m_signs));
        connect(m_signs, &QLineEdit::textChanged, this, &TemplateDialog::check);
    }
    column->addWidget(m_rows);
    column->addStretch();
    m_turns->addWidget(written);
    m_preview->setPreview(true);
    m_preview->setMinimumHeight(scaled(templateFormHeight));
    m_turns->addWidget(m_preview);
    m_turns->setMinimumWidth(scaled(templateFormWidth));
    body()->addWidget(m_turns);
    addProblemLine();
    connect(m_turn, &SegmentedControl::chosen, this, [this](int index) {
        if (index == 1)
            showPreview();
        m_turns->setCurrentIndex(index);
    });
    for (QLineEdit *edit : {m_name, m_source, m_changes})
        connect(edit, &QLineEdit::textChanged, this, &TemplateDialog::check);
    connect(m_rows, &TemplateRowsEdit::edited, this, &TemplateDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(this->form());
    });
    check();
}

TemplateForm TemplateDialog::form() const
{
    TemplateForm form = m_form;
    form.wish.name = m_name->text().trimmed().toStdString();
    form.wish.from = templateCivil(m_from->date());
    form.wish.source = m_source->text().trimmed().toStdString();
    const auto changes = m_changes->text().trimmed().toStdString();
    form.wish.changes = changes.empty() ? std::nullopt : std::optional(changes);
    form.wish.content = m_rows->content();
    if (m_signs) {
        form.wish.content.matters.emplace();
        for (int i = 0; i < m_matters.size(); ++i) {
            if (m_matters[i]->isChecked())
                form.wish.content.matters->push_back(static_cast<duty::MatterSort>(i));
        }
        static const QRegularExpression parted(QStringLiteral("[,，、;；]"));
        std::vector<std::string> signs;
        for (const QString &sign : m_signs->text().split(parted, Qt::SkipEmptyParts)) {
            if (!sign.trimmed().isEmpty())
                signs.push_back(sign.trimmed().toStdString());
        }
        form.wish.content.signs = signs.empty() ? std::nullopt : std::optional(std::move(signs));
    }
    return form;
}

void TemplateDialog::showPreview()
{
    models::TemplateValues values;
    values.shown = form().wish;
    values.shown.version = m_before ? m_before->version + 1 : 1;
    if (m_before) {
        values.comparedWith = m_form.madeOf;
        values.comparedVersion = m_before->version;
        values.before = m_before->content;
        values.differences = duty::compareContents(m_before->content, values.shown.content);
    }
    m_preview->setValues(values);
}

void TemplateDialog::check()
{
    const auto wished = form().wish;
    const QString rows = m_rows->problem();
    if (wished.name.empty())
        setComplete(false, tr("Give it a name"));
    else if (!m_before && m_names.contains(text(wished.name)))
        setComplete(false, tr("The unit has one of this name: open that and make a new version"));
    else if (wished.source.empty())
        setComplete(false, tr("Say where it comes from"));
    else if (m_signs && wished.content.matters->empty())
        setComplete(false, tr("Choose a sort of open matters that it is for"));
    else if (!rows.isEmpty())
        setComplete(false, rows);
    else if (const auto holds = duty::checkTemplate(wished); !holds)
        setComplete(false, tr("It does not hold together: %1").arg(text(holds.error().detail)));
    else
        setComplete(true);
}

} // namespace redoubt::views
