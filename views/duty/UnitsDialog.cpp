// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/UnitsDialog.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/PaletteList.h"
#include "views/widgets/SearchBox.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int unitsWidth = 520;
constexpr int unitsInSight = 9;
constexpr int mostUnitsListed = 200; ///< more than anybody reads through: letters find the rest

QString stateOfUnit(DutyUnitChoice::State state)
{
    switch (state) {
    case DutyUnitChoice::State::Own: return UnitsDialog::tr("your own");
    case DutyUnitChoice::State::Here: return UnitsDialog::tr("on this console");
    case DutyUnitChoice::State::Fetching: return UnitsDialog::tr("being fetched");
    case DutyUnitChoice::State::Below: break;
    }
    return UnitsDialog::tr("fetched when opened");
}
} // namespace

UnitsDialog::UnitsDialog(const QList<DutyUnitChoice> &units, const std::optional<Id> &current, int most, QWidget *parent)
    : FormDialog(tr("Open a unit's duty"), tr("Open"), parent), m_units(units), m_search(new SearchBox(tr("Name, pinyin or initials"))),
      m_list(new QListView), m_model(new PaletteListModel(this)), m_more(new Label({}, SmallType, Weight::Regular, Ink::Text3))
{
    for (qsizetype i = 0; i < m_units.size(); ++i) {
        PaletteItem item;
        item.id = QString::number(i);
        item.title = m_units[i].name;
        item.kind = stateOfUnit(m_units[i].state);
        item.icon = m_units[i].state == DutyUnitChoice::State::Below ? Icon::Unit : Icon::Duty;
        const auto title = item.title.toStdString();
        item.keywords = QString::fromStdString(m_pinyin.initials(title)) + QLatin1Char(' ') + QString::fromStdString(m_pinyin.whole(title));
        m_items << item;
    }
    m_search->setAccessibleName(tr("Find a unit"));
    body()->addWidget(m_search);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus); // arrows move it from the line above
    m_list->setAccessibleName(tr("Units"));
    m_list->setMinimumWidth(scaled(unitsWidth));
    m_list->setFixedHeight(unitsInSight * scaled(36));
    body()->addWidget(m_list);
    body()->addWidget(m_more);
    body()->addWidget(paragraph(tr("A unit below is fetched when it is opened, and stays on this console until it is let go. %n are kept at once; "
                                   "then the one that was not looked at for longest gives way.",
                                   nullptr, most),
                                SmallType));
    find();
    for (int row = 0; row < m_model->rowCount() && current; ++row) {
        if (m_units[m_model->at(row).id.toInt()].unit == *current)
            m_list->setCurrentIndex(m_model->index(row, 0));
    }
    connect(m_search, &QLineEdit::textChanged, this, &UnitsDialog::find);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &UnitsDialog::choose);
    connect(acceptButton(), &QPushButton::clicked, this, &UnitsDialog::choose);
    m_search->installEventFilter(this);
    m_search->setFocus();
}

QStringList UnitsDialog::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->at(row).title;
    return titles;
}

void UnitsDialog::find()
{
    const auto found = paletteMatches(m_items, m_search->text(), static_cast<int>(m_items.size()));
    QList<PaletteItem> shown;
    for (const int index : found.mid(0, mostUnitsListed))
        shown << m_items[index];
    m_model->setItems(shown);
    m_list->setCurrentIndex(m_model->index(0, 0));
    acceptButton()->setEnabled(!shown.isEmpty());
    m_more->setText(found.isEmpty() ? tr("No unit is called so. Try fewer letters.")
                        : found.size() > mostUnitsListed
                        ? tr("%n more: type a part of the name", nullptr, static_cast<int>(found.size()) - mostUnitsListed)
                        : tr("%n units", nullptr, static_cast<int>(found.size())));
}

void UnitsDialog::choose()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Id unit = m_units[m_model->at(row).id.toInt()].unit;
    accept();
    Q_EMIT unitChosen(unit);
}

bool UnitsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1
            : key == Qt::Key_Up              ? -1
            : key == Qt::Key_PageDown        ? unitsInSight
            : key == Qt::Key_PageUp          ? -unitsInSight
                                             : 0;
        if (step != 0 && m_model->rowCount() > 0) {
            m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + step, 0, m_model->rowCount() - 1), 0));
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

} // namespace redoubt::views
