// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/AddresseeEdit.h"

#include "models/Text.h"
#include "views/theme/Typography.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SearchBox.h"

#include <QCheckBox>
#include <QScrollArea>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int addresseesHeight = 150;

QCheckBox *boxCalled(QString name) { return new QCheckBox(name.replace(QLatin1Char('&'), QLatin1StringView("&&"))); } // a name makes no shortcut

QString groupOfUnit(const duty::Addressee &unit) { return models::text(unit.group.value_or("")); }
} // namespace

AddresseeEdit::AddresseeEdit(const std::vector<duty::Addressee> &units, const std::vector<duty::Addressee> &chosen, QWidget *parent)
    : QWidget(parent), m_search(new SearchBox(tr("Find a unit"))), m_count(new Label({}, SmallType, Weight::Regular, Ink::Text2))
{
    auto *column = columnLayout(this, {}, 8);
    auto *head = rowLayout(8);
    head->addWidget(m_search, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    auto *inside = new QWidget;
    auto *list = columnLayout(inside, {0, 0, 8, 0}, 4);
    FlowLayout *flow = nullptr;
    QString group;
    const auto begin = [&](const QString &path, const QString &name) {
        auto *box = boxCalled(name);
        box->setFont(textFont(BodyType, Weight::Bold));
        list->addWidget(box);
        m_groups.push_back({path, box});
        connect(box, &QCheckBox::clicked, this, [this, path](bool checked) {
            for (const Row &row : m_rows) {
                if (path.isEmpty() || groupOfUnit(row.unit).startsWith(path))
                    row.box->setChecked(checked);
            }
            check();
        });
    };
    begin({}, tr("All units"));
    for (const auto &unit : units) {
        if (!flow || groupOfUnit(unit) != group) {
            group = groupOfUnit(unit);
            if (!group.isEmpty())
                begin(group, QString(group).replace(QLatin1Char('/'), QStringLiteral(" / ")));
            auto *row = new QWidget;
            flow = new FlowLayout(12, row);
            flow->setContentsMargins(16, 0, 0, 0);
            list->addWidget(row);
        }
        auto *box = boxCalled(models::text(unit.name));
        box->setChecked(std::ranges::find(chosen, unit.unit, &duty::Addressee::unit) != chosen.end());
        flow->addWidget(box);
        m_rows.push_back({unit, box});
        connect(box, &QCheckBox::clicked, this, &AddresseeEdit::check);
    }
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(scaled(addresseesHeight));
    column->addWidget(scroll);
    if (units.empty())
        column->addWidget(paragraph(tr("No unit below has a channel yet: an administrator opens it."), SmallType, Ink::Severity3));
    connect(m_search, &QLineEdit::textChanged, this, &AddresseeEdit::find);
    check();
}

std::vector<duty::Addressee> AddresseeEdit::chosen() const
{
    std::vector<duty::Addressee> units;
    for (const Row &row : m_rows) {
        if (row.box->isChecked())
            units.push_back(row.unit);
    }
    return units;
}

void AddresseeEdit::find(const QString &text)
{
    for (const Row &row : m_rows)
        row.box->setVisible(models::text(row.unit.name).contains(text.trimmed(), Qt::CaseInsensitive));
}

void AddresseeEdit::check()
{
    int count = 0;
    for (const Group &group : m_groups) {
        int all = 0;
        int checked = 0;
        for (const Row &row : m_rows) {
            if (!group.path.isEmpty() && !groupOfUnit(row.unit).startsWith(group.path))
                continue;
            ++all;
            checked += row.box->isChecked() ? 1 : 0;
        }
        group.box->setChecked(all > 0 && checked == all);
        if (group.path.isEmpty())
            count = checked;
    }
    m_count->setText(tr("%n chosen", nullptr, count));
    Q_EMIT edited();
}

} // namespace redoubt::views
